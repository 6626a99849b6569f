type List = { code: string; priority: number };

/** As the server looks for a price: the higher priority first; the first decides alone only where no other stands as high. */
export const inOrder = <L extends List>(lists: readonly L[]): L[] => lists.toSorted((one, other) => other.priority - one.priority || one.code.localeCompare(other.code));

export const decides = ([first, second]: readonly List[]): boolean => first !== undefined && second !== undefined && first.priority > second.priority;
