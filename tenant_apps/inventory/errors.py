from kernel.errors import DomainError


class NotEnoughStock(DomainError):
    code = "NOT_ENOUGH_STOCK"
    message = "Not enough stock: {short}. Order less, or take what is free and let the rest wait."
    message_zh = "库存不足：{short}。请减少数量，或先确认可用部分、其余等待。"


class UnknownLot(DomainError):
    code = "UNKNOWN_LOT"
    message = "{product} is kept by lot: name the lot."
    message_zh = "{product} 按批次管理，请注明批次。"


class NoWarehouse(DomainError):
    code = "NO_WAREHOUSE"
    message = "There is no warehouse yet; add one first."
    message_zh = "尚无仓库，请先添加。"


class WarehouseCodeTaken(DomainError):
    code = "WAREHOUSE_CODE_TAKEN"
    message = "There is a warehouse {code} already; choose another code."
    message_zh = "仓库编码 {code} 已存在，请使用其他编码。"


class NotCounted(DomainError):
    code = "NOT_COUNTED"
    message = "{lines} lines of {sheet} have not been counted."
    message_zh = "{sheet} 还有 {lines} 行未盘点。"
