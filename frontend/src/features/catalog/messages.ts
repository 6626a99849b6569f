import type { Messages } from '@/lib/i18n/messages';

export const en = {
  title: 'Products', lead_one: '{{count}} product in your catalogue.', lead_other: '{{count}} products in your catalogue.', list: 'Products', search: 'Code, barcode or words', loadFailed: 'The products could not be loaded.', failed: 'That did not work. What you typed is kept; try again.',
  none: 'No products yet. Add the first; then it needs a price before anybody can order it.', add: 'New product', addCategory: 'New category',
  product: 'Product', code: 'Code', category: 'Category', units: 'Units', barcode: 'Barcode', mark: 'Variant', noCategory: 'no category', off: 'not offered', pieces: '{{unit}} of {{count}}',
  name: 'Name', codeHint: 'Of the product, or what the codes of its variants begin with.', variants: 'Variants', variantsHint: 'One line each: colour, code, barcode. White, DL-9-WH, 6901234567892. Leave it empty for a product without variants.', badVariant: 'Line {{line}}: write colour, code and, where there is one, a barcode.', twice: 'Line {{line}}: this code stands above already.', inLine: 'Variant {{line}}: {{what}}',
  case: 'Pieces in a case', caseHint: 'Empty: it is traded by the piece only.', specification: 'Specification', publish: 'Make it known to the network', publishHint: 'Dealers can then take it into their catalogues and order it.', save: 'Add the product', made_one: '{{count}} product is in the catalogue. It needs a price before anybody can order it.', made_other: '{{count}} products are in the catalogue. They need prices before anybody can order them.', toPrices: 'Price lists',
  pictureOf: 'Picture of {{name}}', pictureHint: 'A square picture works best.', pictureOfAll: 'Every variant looks like this', pictureSet: 'The picture is shown now.', pictureGone: 'The picture is gone.', pictureRemove: 'Remove the picture',
  reports: 'Picture, reports', reportsHead: 'Quality reports', noReports: 'No report yet. What you file here, every customer may open to whom the product was shipped.', fileReport: 'File the report', reportFiled: 'The report is filed.', fileFirst: 'Choose the file of the report first.', paperHint: 'PDF or picture, up to 10 MB.', lot: 'Lot', lotHint: 'Empty: it holds for all lots.', issuedOn: 'Issued on', allVariants: 'For all variants', allVariantsHint: 'It is shown with each of them.', withdraw: 'Withdraw {{name}}', withdrawAsk: 'Withdraw {{name}}?', withdrawFor: 'Nobody can open it any more; to show it again, file it anew', withdrawIt: 'Withdraw the report', withdrawn: 'The report is withdrawn.',
  parent: 'Below', top: 'At the top', saveCategory: 'Add the category', categoryMade: 'Category {{name}} is there.', categoryCode: 'Code', categoryHint: 'Up to four levels.',
};

export const zh: Messages<typeof en> = {
  title: '商品', lead_other: '目录中有{{count}}个商品。', list: '商品', search: '编码、条码或名称', loadFailed: '商品未能加载。', failed: '操作未成功，您输入的内容已保留，可重试。',
  none: '还没有商品。可先添加，定价后客户方可订购。', add: '新建商品', addCategory: '新建分类',
  product: '商品', code: '编码', category: '分类', units: '单位', barcode: '条码', mark: '变体', noCategory: '未分类', off: '不供应', pieces: '{{unit}}（{{count}}）',
  name: '名称', codeHint: '商品的编码，或各变体编码的开头。', variants: '变体', variantsHint: '每行一个：颜色、编码、条码，如“白，DL-9-WH，6901234567892”。无变体则留空。', badVariant: '第{{line}}行：请填写颜色、编码，以及条码（如有）。', twice: '第{{line}}行：此编码上面已有。', inLine: '第{{line}}个变体：{{what}}',
  case: '每箱件数', caseHint: '留空则只按件交易。', specification: '规格', publish: '发布到网络', publishHint: '经销商可将其加入自己的目录并订货。', save: '添加商品', made_other: '已加入目录{{count}}个商品，定价后客户方可订购。', toPrices: '价目表',
  pictureOf: '{{name}}的图片', pictureHint: '正方形图片效果最佳。', pictureOfAll: '全部变体使用同一图片', pictureSet: '图片已更新。', pictureGone: '图片已移除。', pictureRemove: '移除图片',
  reports: '图片、报告', reportsHead: '质检报告', noReports: '还没有报告。提交后，收到过此商品发货的客户均可查看。', fileReport: '提交报告', reportFiled: '报告已提交。', fileFirst: '请先选择报告文件。', paperHint: 'PDF或图片，不超过10 MB。', lot: '批次', lotHint: '留空则适用于全部批次。', issuedOn: '出具日期', allVariants: '适用于全部变体', allVariantsHint: '每个变体均会显示。', withdraw: '撤回{{name}}', withdrawAsk: '撤回{{name}}？', withdrawFor: '任何人都无法再打开；如需再次展示，须重新提交', withdrawIt: '撤回报告', withdrawn: '报告已撤回。',
  parent: '上级', top: '顶级', saveCategory: '添加分类', categoryMade: '分类{{name}}已建立。', categoryCode: '编码', categoryHint: '最多四级。',
};
