const SMALL = 160; // pixels; beyond it the larger of the two sizes that are kept

/** Where a product's picture lies for a place of this side: those of this host are kept in two sizes. */
export const sizedPicture = (address: string, side: number) => (address.startsWith('/pictures/') ? `${address}/${side * devicePixelRatio > SMALL ? 800 : SMALL}` : address);
