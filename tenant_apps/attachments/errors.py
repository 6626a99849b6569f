from kernel.errors import DomainError


class FileTooLarge(DomainError):
    code = "FILE_TOO_LARGE"
    message = "A file may have {most} bytes; make it smaller or split it."
    message_zh = "文件不能超过 {most} 字节，请压缩或拆分后再上传。"


class FileNotTaken(DomainError):
    code = "FILE_NOT_TAKEN"
    message = "This file is none of PNG, JPEG, WebP, PDF, XLSX or CSV; save it as one of them."
    message_zh = "文件不是 PNG、JPEG、WebP、PDF、XLSX 或 CSV，请另存为其中一种格式。"


class ImageBroken(DomainError):
    code = "IMAGE_BROKEN"
    message = "The picture cannot be read, or has more than {most} pixels; take it again."
    message_zh = "图片无法读取，或超过 {most} 像素，请重新拍摄。"


class NotAPicture(DomainError):
    code = "NOT_A_PICTURE"
    message = "This file is no picture; upload a PNG, a JPEG or a WebP."
    message_zh = "该文件不是图片，请上传 PNG、JPEG 或 WebP 图片。"


class TooManyFiles(DomainError):
    code = "TOO_MANY_FILES"
    message = "At most {most} files can be attached to one thing; remove some first."
    message_zh = "同一对象最多可附 {most} 个文件，请先删除一些。"


class WorkbookTooLarge(DomainError):
    code = "WORKBOOK_TOO_LARGE"
    message = "The workbook unpacks to more than {most} MB or is packed too tightly; shorten it."
    message_zh = "工作簿解压后超过 {most} MB 或压缩率异常，请精简内容后重新保存。"
