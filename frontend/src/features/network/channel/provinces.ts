/** Where a province lies on a grid of ten by eight: near its neighbours, not to scale. Codes as ISO 3166-2:CN. */
const places: Record<string, readonly [column: number, row: number, short: string]> = {
  HL: [9, 0, '黑'], XJ: [1, 1, '新'], NM: [6, 1, '蒙'], LN: [8, 1, '辽'], JL: [9, 1, '吉'],
  QH: [2, 2, '青'], GS: [3, 2, '甘'], NX: [4, 2, '宁'], SX: [5, 2, '晋'], HE: [6, 2, '冀'], BJ: [7, 2, '京'], TJ: [8, 2, '津'],
  XZ: [1, 3, '藏'], SN: [4, 3, '陕'], HA: [5, 3, '豫'], SD: [7, 3, '鲁'],
  SC: [3, 4, '川'], CQ: [4, 4, '渝'], HB: [5, 4, '鄂'], AH: [6, 4, '皖'], JS: [7, 4, '苏'], SH: [8, 4, '沪'],
  YN: [2, 6, '云'], GZ: [3, 5, '贵'], HN: [5, 5, '湘'], JX: [6, 5, '赣'], ZJ: [7, 5, '浙'],
  GX: [3, 6, '桂'], GD: [5, 6, '粤'], FJ: [7, 6, '闽'], TW: [9, 6, '台'],
  HI: [4, 7, '琼'], MO: [5, 7, '澳'], HK: [6, 7, '港'],
};

export const columns = 10;
export const rows = 8;
export type Tile = { code: string; column: number; row: number; short: string; latin: string };

export const tiles: readonly Tile[] = Object.entries(places).map(([letters, [column, row, short]]) => ({ code: `CN-${letters}`, column, row, short, latin: letters }));
export const isTile = (code: string) => code.startsWith('CN-') && code.slice(3) in places;
