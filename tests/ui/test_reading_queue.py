"""How many photographs are read at once, and which comes next."""

from __future__ import annotations

from desktop.ui.scan.reading_queue import AT_ONCE, ReadingQueue


def a_queue(*waiting: int) -> ReadingQueue:
    queue = ReadingQueue()
    for item_id in waiting:
        queue.wait(item_id)
    return queue


def begin_all(queue: ReadingQueue) -> list[int]:
    begun = []
    while (item_id := queue.next()) is not None:
        queue.begun(item_id, 100 + item_id)
        begun.append(item_id)
    return begun


def test_the_workers_get_a_few_at_once_in_the_order_they_came() -> None:
    queue = a_queue(*range(1, 8))
    assert begin_all(queue) == list(range(1, AT_ONCE + 1))
    assert queue.next() is None
    queue.ended(2)
    assert begin_all(queue) == [AT_ONCE + 1]
    assert (queue.done, queue.total) == (1, 7)


def test_a_photograph_waits_once_however_often_it_is_asked_for() -> None:
    queue = a_queue(1, 2, 1)
    assert queue.waiting == (1, 2)
    assert queue.total == 2


def test_while_paused_none_is_begun_and_what_is_read_ends() -> None:
    queue = a_queue(1, 2)
    assert queue.next() == 1
    queue.is_paused = True
    assert queue.next() is None
    queue.ended(1)
    assert (queue.done, queue.is_busy) == (1, True)
    queue.is_paused = False
    assert queue.next() == 2


def test_what_was_being_read_waits_again_with_its_job_given_up() -> None:
    queue = a_queue(1, 2, 3)
    queue.begun(queue.next() or 0, 101)
    assert queue.put_back() == [(1, 101)]
    assert (queue.waiting, queue.reading) == ((1, 2, 3), ())


def test_one_stopped_while_it_was_handed_over_is_not_begun() -> None:
    queue = a_queue(1)
    assert queue.next() == 1
    assert queue.put_back() == [(1, 0)]
    assert not queue.begun(1, 101)


def test_one_taken_off_is_not_counted_any_more() -> None:
    queue = a_queue(1, 2, 3)
    begun = queue.next()
    assert begun == 1
    queue.begun(begun, 101)
    assert queue.take_off(1) == 101
    assert queue.take_off(3) == 0
    assert (queue.done, queue.total, queue.waiting) == (0, 1, (2,))


def test_a_new_run_is_counted_from_nothing() -> None:
    queue = a_queue(1)
    begin_all(queue)
    queue.ended(1)
    assert (queue.done, queue.total, queue.is_busy) == (1, 1, False)
    queue.wait(2)
    assert (queue.done, queue.total) == (0, 1)


def test_a_card_that_is_read_again_counts_to_the_run_out_of_turn() -> None:
    queue = a_queue()
    queue.is_paused = True
    queue.read_at_once(5)
    assert (queue.is_busy, queue.total, queue.reading) == (True, 1, (5,))
