"""What may wait on somebody's desk, why, and what to do next."""

from __future__ import annotations

from enum import StrEnum


class WorkKind(StrEnum):
    """What kind of thing waits."""

    RECEIPT_DUE = "receipt_due"  # goods on their way to us
    ORDER_TO_CONFIRM = "order_to_confirm"  # a customer waits for our answer
    ORDER_SHORT = "order_short"  # promised in part; the rest waits for stock
    ORDER_TO_SHIP = "order_to_ship"  # promised and on no delivery note
    SHIPMENT_TO_SEND = "shipment_to_send"
    DISCREPANCY = "discrepancy"  # the customer says that not all has arrived
    PURCHASE_TO_SEND = "purchase_to_send"  # a draft of ours
    PURCHASE_UNANSWERED = "purchase_unanswered"
    PURCHASE_CHANGED = "purchase_changed"  # the supplier promises something else than we asked
    RETURN_TO_DECIDE = "return_to_decide"
    RETURN_TO_SEND = "return_to_send"
    RETURN_DUE = "return_due"  # goods on their way back to us
    STOCK_BELOW_MINIMUM = "stock_below_minimum"  # less is free somewhere than shall be
    COUNT_OPEN = "count_open"
    TRANSFER_DUE = "transfer_due"
    DOCUMENT_FAILED = "document_failed"
    MESSAGE_UNREAD = "message_unread"
    INVITATION = "invitation"  # a company asks to trade with us
    GRANT_EXPIRING = "grant_expiring"
    PRICES_EXPIRING = "prices_expiring"


class WorkFact(StrEnum):
    """The fact that decides what to do."""

    ALL_IN_STOCK = "all_in_stock"
    SHORT = "short"
    PROMISED_IN_PART = "promised_in_part"
    PROMISED = "promised"
    READY_TO_PICK = "ready_to_pick"
    RECEIVED_LESS = "received_less"
    DRAFT = "draft"
    NO_ANSWER = "no_answer"
    ANSWER_DIFFERS = "answer_differs"
    ON_ITS_WAY = "on_its_way"
    PARTLY_IN = "partly_in"
    ASKED = "asked"
    AGREED = "agreed"
    BELOW_MINIMUM = "below_minimum"
    COUNTING = "counting"
    REFUSED_BY_BOOKS = "refused_by_books"
    INVITED = "invited"
    SAID = "said"
    ENDS_SOON = "ends_soon"


class WorkAction(StrEnum):
    """The next best thing to do."""

    CONFIRM = "confirm"
    ORDER_SHORTAGES = "order_shortages"
    CREATE_SHIPMENT = "create_shipment"
    DISPATCH = "dispatch"
    DECIDE_DISCREPANCY = "decide_discrepancy"
    SEND = "send"
    REMIND = "remind"
    ACCEPT_ANSWER = "accept_answer"
    RECEIVE = "receive"
    CLOSE_SHORT = "close_short"
    DECIDE_RETURN = "decide_return"
    SEND_BACK = "send_back"
    REPLENISH = "replenish"
    APPROVE_COUNT = "approve_count"
    RECEIVE_TRANSFER = "receive_transfer"
    RESEND = "resend"
    ANSWER_INVITATION = "answer_invitation"
    ANSWER_MESSAGE = "answer_message"
    EXTEND = "extend"


NEXT_ACTION: dict[WorkFact, WorkAction] = {
    WorkFact.ALL_IN_STOCK: WorkAction.CONFIRM,
    WorkFact.SHORT: WorkAction.ORDER_SHORTAGES,
    WorkFact.PROMISED_IN_PART: WorkAction.ORDER_SHORTAGES,
    WorkFact.PROMISED: WorkAction.CREATE_SHIPMENT,
    WorkFact.READY_TO_PICK: WorkAction.DISPATCH,
    WorkFact.RECEIVED_LESS: WorkAction.DECIDE_DISCREPANCY,
    WorkFact.DRAFT: WorkAction.SEND,
    WorkFact.NO_ANSWER: WorkAction.REMIND,
    WorkFact.ANSWER_DIFFERS: WorkAction.ACCEPT_ANSWER,
    WorkFact.ON_ITS_WAY: WorkAction.RECEIVE,
    WorkFact.PARTLY_IN: WorkAction.CLOSE_SHORT,
    WorkFact.ASKED: WorkAction.DECIDE_RETURN,
    WorkFact.AGREED: WorkAction.SEND_BACK,
    WorkFact.BELOW_MINIMUM: WorkAction.REPLENISH,
    WorkFact.COUNTING: WorkAction.APPROVE_COUNT,
    WorkFact.REFUSED_BY_BOOKS: WorkAction.RESEND,
    WorkFact.INVITED: WorkAction.ANSWER_INVITATION,
    WorkFact.SAID: WorkAction.ANSWER_MESSAGE,
    WorkFact.ENDS_SOON: WorkAction.EXTEND,
}

# What somebody must be allowed to do the next best thing.
PERMISSION: dict[WorkAction, str] = {
    WorkAction.CONFIRM: "sales.order.confirm",
    WorkAction.ORDER_SHORTAGES: "planning.shortage.order",
    WorkAction.CREATE_SHIPMENT: "sales.order.ship",
    WorkAction.DISPATCH: "sales.order.ship",
    WorkAction.DECIDE_DISCREPANCY: "sales.order.confirm",
    WorkAction.SEND: "purchasing.order.send",
    WorkAction.REMIND: "purchasing.order.view",
    WorkAction.ACCEPT_ANSWER: "purchasing.order.send",
    WorkAction.RECEIVE: "fulfilment.receipt.receive",
    WorkAction.CLOSE_SHORT: "fulfilment.receipt.receive",
    WorkAction.DECIDE_RETURN: "returns.order.instruct",
    WorkAction.SEND_BACK: "returns.order.dispatch",
    WorkAction.REPLENISH: "inventory.stock.view",
    WorkAction.APPROVE_COUNT: "inventory.count.approve",
    WorkAction.RECEIVE_TRANSFER: "inventory.stock.move",
    WorkAction.RESEND: "exchange.document.resend",
    WorkAction.ANSWER_INVITATION: "network.link.answer",
    WorkAction.ANSWER_MESSAGE: "messages.message.write",
    WorkAction.EXTEND: "pricing.list.edit",
}


class BulkKind(StrEnum):
    """What is done to each record of a run."""

    CONFIRM = "confirm"  # all that is open, or nothing
    CONFIRM_PARTLY = "confirm_partly"  # what is free; the rest waits
    UNDO_CONFIRM = "undo_confirm"  # take the promise back where nobody has acted on it


class BulkState(StrEnum):
    """What has become of a record of a run."""

    WAITING = "waiting"
    DONE = "done"
    REFUSED = "refused"


class Outcome(StrEnum):
    """What confirming an order would come to now."""

    IN_FULL = "in_full"
    IN_PART = "in_part"
    NOTHING = "nothing"  # nothing of it is free
    NOT_NOW = "not_now"  # its state does not allow it, or nothing of it is open
