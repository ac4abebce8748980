"""python -m ocr PHOTO... [--trace DIR]: the readings as JSON, without the application around them."""

from __future__ import annotations

import argparse
import json
import sys

from ocr import ReadingError, read_photo
from ocr.model import Reading, ReadOptions
from ocr.report import reading_as_json


def main() -> int:
    """Read the photographs named on the command line; status 1 where one could not be read."""
    parser = argparse.ArgumentParser(prog="python -m ocr", description="Read business cards from pictures.")
    parser.add_argument("photos", nargs="+", metavar="PHOTO")
    parser.add_argument("--trace", default="", metavar="DIR", help="write a picture of every step into DIR")
    parser.add_argument("--region", default="", metavar="XX", help="your own country, such as DE")
    parser.add_argument("--one-reader", action="store_true", help="use Tesseract alone")
    given = parser.parse_args()
    options = ReadOptions(given.region.upper(), not given.one_reader, given.trace)
    readings = []
    for photo in given.photos:
        try:
            readings.append(read_photo(photo, options))
        except ReadingError as error:
            readings.append(Reading(photo, 0.0, (), str(error)))
    json.dump([reading_as_json(reading) for reading in readings], sys.stdout, ensure_ascii=False, indent=1)
    print()
    return int(any(reading.error for reading in readings))


if __name__ == "__main__":
    sys.exit(main())
