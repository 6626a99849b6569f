/** A hand scanner types its code wherever the cursor is: no quantity is as long as a trade item number. */
export const isScan = (typed: string) => /^\d{8}$|^\d{12,14}$/.test(typed);
