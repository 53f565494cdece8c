"""A defect in what one key sets off costs that key only: the typist is told, and recording goes on.

Textual ends the whole console. What lays out and draws is left to it: where that fails, there is nothing to go on with.
"""

from collections.abc import Awaitable, Callable
from inspect import isawaitable
from typing import Any, Protocol, TypeVar, cast

from textual import events
from textual.message import Message
from textual.message_pump import MessagePump
from textual.screen import ModalScreen

Pump = TypeVar("Pump", bound=MessagePump)
_SET_OFF = (events.Key, events.Paste, events.MouseEvent, events.Callback)


class _Told(Protocol):
    def tell_not_done(self) -> None: ...


def unbroken(pump: type[Pump]) -> type[Pump]:
    """Let screens, lines or the app of a class go on where what a key, a paste or a click set off fails.

    The app's `tell_not_done` is called while the exception is handled.
    """
    dispatch, call_next = pump._dispatch_message, pump.call_next

    async def dispatched(self: Pump, message: Message) -> None:
        try:
            await dispatch(self, message)
        except Exception:  # whatever it is, it is noted and told
            if isinstance(message, events.Mount) and isinstance(self, ModalScreen):
                self.call_later(_leave, self)  # what could not be made ready is left again
            elif not _is_set_off(message):
                raise
            _tell(self)

    def called_next(self: Pump, callback: Callable[..., Any], *args: Any, **kwargs: Any) -> None:
        async def called() -> None:
            await carried_out(self, lambda: callback(*args, **kwargs))

        call_next(self, called)

    pump._dispatch_message = dispatched  # type: ignore[method-assign,assignment]  # a method of the class it is put on
    pump.call_next = called_next  # type: ignore[method-assign,assignment]  # the same
    return pump


async def carried_out(pump: MessagePump, act: Callable[[], object]) -> bool:
    """Do something, also what must be awaited; return whether nothing failed, as the app has told otherwise."""
    try:
        if isawaitable(done := act()):
            await cast("Awaitable[object]", done)
    except Exception:  # noqa: BLE001 - whatever it is, it is noted and told
        _tell(pump)
        return False
    return True


def _leave(dialog: ModalScreen[Any]) -> None:
    dialog.dismiss()  # not returned, as nobody may await it here


def _is_set_off(message: Message) -> bool:
    return isinstance(message, _SET_OFF) or type(message).__module__.startswith("tui.")


def _tell(pump: MessagePump) -> None:
    cast("_Told", pump.app).tell_not_done()
