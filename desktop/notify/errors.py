"""Why a notification did not arrive, or Cardfile will not start at login, each with its sentence for the user."""

from __future__ import annotations

from desktop.contacts.errors import ContactsError


class NoNotificationService(ContactsError):
    """The notification was not shown, whatever the reason; those below say more."""

    sentence = (
        "No program that shows notifications is running on this desktop; start one, such as dunst, or log in to a "
        "desktop that has one. What is due waits in Cardfile."
    )


class NoSessionBus(NoNotificationService):
    sentence = (
        "There is no desktop session here that could show notifications; run this on your desktop. "
        "What is due waits in Cardfile."
    )


class NotificationUnanswered(NoNotificationService):
    """It may have been shown all the same: the service did not say."""

    sentence = (
        "The desktop's notification service did not answer within {seconds} seconds; Cardfile tries again later. "
        "What is due waits in Cardfile."
    )


class NotificationServiceLost(NoNotificationService):
    sentence = (
        "The desktop's notification service ended before it showed the notification; Cardfile tries again later. "
        "What is due waits in Cardfile."
    )


class NotificationRefused(NoNotificationService):
    sentence = "The desktop's notification service refused the notification ({reason}). What is due waits in Cardfile."


class NotificationsForbidden(NoNotificationService):
    sentence = (
        "Notifications from Cardfile are switched off in the system's settings; allow them there. "
        "What is due waits in Cardfile."
    )


class NotificationsNeedTheApp(NoNotificationService):
    sentence = (
        "This system shows notifications only for an installed and signed Cardfile; use the packaged one. "
        "What is due waits in Cardfile."
    )


class LoginStartFailed(ContactsError):
    sentence = "{file} cannot be changed ({reason}), and nothing was; check the permissions of its folder."


class LoginCommandUnfit(ContactsError):
    sentence = "“{part}” cannot stand in a command that starts at login; move Cardfile to a folder with a plainer name."


class TimerRefused(ContactsError):
    sentence = "systemd did not take the timer ({reason}); let Cardfile start at login instead."
