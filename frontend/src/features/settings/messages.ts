import type { Messages } from '@/lib/i18n/messages';

export const en = {
  failed: 'That did not work. Nothing was changed; try again.',
  comma: ', ',
  units: {
    title: 'Organisation', lead_one: '{{root}} is one organisation so far.', lead_other: '{{count}} organisations, with {{root}} at the root.', add: 'Add an organisation', addBelow: 'Add below', addTitle: 'Below {{code}} {{name}}', search: 'Code or name', name: 'Name', code: 'Code', codeHint: 'Three digits for each level: 001.002 stands below 001. It stays.',
    data: 'Data', rootData: 'The root needs all of it before others can stand below it.', laterData: 'This can come later.', legalName: 'Registered name', taxNumber: 'Tax number', address: 'Address', contact: 'Contact person', phone: 'Telephone', whole: 'complete', incomplete: 'incomplete', complete: 'Complete it', completeFirst: 'Complete the data of the root first.', lacks: '{{code}} {{name}} still lacks: {{what}}. Then others can be added below it.',
    save: 'Add the organisation', added: '{{name}} is added.', change: 'Save the organisation', changed: '{{name}} is saved.', remove: 'Remove', removeAsk: 'Remove {{name}}?', removeFree: 'Its code {{code}} is free again', removed: '{{name}} is removed.',
  },
  right: { SEE_PRICE: 'Sees prices', ORDER: 'Orders', APPROVE: 'Approves orders', PAY: 'Pays' },
  company: {
    title: 'Company and look', lead: 'Your people see this in the back office, your customers in your mall.', who: 'What are you called?', name: 'Name', mall: 'Title of the mall', mallHint: 'Without one the mall is called {{name}}.', logo: 'Your logo', logoHint: 'A square picture works best; it is shown at 24 to 48 pixels.', removeLogo: 'Remove the logo',
    colourQuestion: 'Which colour is yours?', colour: 'Brand colour', ours: 'Use the usual colour', save: 'Save the look', light: 'On light', dark: 'On dark',
    sample: { tab: 'Orders', other: 'Returns', row: 'Pearl River Lighting', chosen: 'Chaoyang Decoration, chosen', button: 'Confirm', link: 'See all 31' },
    change: { none: 'Used as it is: {{to}}.', darkened: 'Darkened from {{from}} to {{to}}, it could not be read on white.', lightened: 'Lightened from {{from}} to {{to}}, it could not be read on black.', grey: 'A grey marks nothing: what is chosen is shown in the colour of the text.', red: 'Red means wrong: logo and charts keep it, what is chosen is shown in the colour of the text.' },
  },
  people: {
    title: 'Users', lead_one: '{{count}} person may come in.', lead_other: '{{count}} people may come in.', subTitle: 'Sub-accounts', subLead_one: '{{count}} colleague may come in.', subLead_other: '{{count}} colleagues may come in.', invite: 'Invite somebody', addSub: 'Add a sub-account', search: 'Name or e-mail', none: 'Nobody but you yet. Invite somebody.', name: 'Name', email: 'E-mail', roles: 'Roles', rights: 'May do in the mall', since: 'Since', state: 'State', active: 'May come in', out: 'Put out', customer: 'customer',
    inviteHint: 'They get a mail with a link to choose a password.', sendInvitation: 'Send the invitation', invited: 'Invitation sent to {{email}}.', saveRoles: 'Save the roles', saveRights: 'Save the rights', changed: 'Saved for {{name}}; it holds from their next request on.', putOut: 'Put out', putOutAsk: 'Put {{name}} out?', putOutSessions: 'They are signed out at once', putOutTokens: 'Their access tokens end', putOutRecords: 'What they did stays in the books', putOutDone: '{{name}} is out.', mayNot: 'You may look at roles, not change them.',
  },
  roles: {
    title: 'Roles', lead: 'A role is a bundle of rights. What somebody may do is all their roles together.', add: 'Make a role', name: 'Name', nameZh: 'Chinese name', code: 'Code', codeHint: 'Small letters and underscores; it stays.', rights: 'Rights', rightsHint: 'Choose rights, or type a pattern: sales.* is all of sales.', preset: 'given', presetWhy: 'This role is given and stays as it is. Make one of your own to differ.', side: 'For', standing: { STAFF: 'your people', PARTNER: "customers' people", OPERATOR: 'operators' }, save: 'Save the role', saved: 'Role {{name}} saved.',
  },
  tokens: {
    title: 'Access tokens', lead_one: '{{count}} token opens the API now.', lead_other: '{{count}} tokens open the API now.', make: 'Make a token', none: 'No token yet. Make one for a machine that asks the API.', name: 'Name', nameHint: 'What uses it: "ERP", "Warehouse scanner".', scopes: 'May do', scopesHint: 'Never more than you may yourself.', who: 'Acts as', used: 'Last used', ends: 'Ends', endsHint: 'Empty: it does not end by itself.', never: 'never', good: 'Good', expired: 'Expired', revoked: 'Ended', revoke: 'End', revokeAsk: 'End the token {{name}}?', revokeNext: 'The next request with it is refused', revokeNever: 'It cannot be brought back; make a new one', revokedDone: 'Token {{name}} is ended.', secret: 'This is the token. It is shown now and never again.', copy: 'Copy',
  },
  account: {
    title: 'My account', lead: 'You are {{name}}, {{email}}.', look: 'Language and look', language: 'Language', theme: 'Theme', density: 'Rows', keys: 'Single-letter keys', lookText: 'They follow you to every device; the menu with your name has them, too.', themes: { system: 'As the device', light: 'Light', dark: 'Dark' }, densities: { compact: 'Compact', comfortable: 'Comfortable' }, keysOn: 'On', keysOff: 'Off', keysHint: 'J, K, P and others act without Ctrl, outside fields. The key ? shows them.', proof: 'Is it you?', proofWhy: 'Ways in are changed only after asking again.', goOn: 'Go on', password: 'Your password', code: 'Code', codeHint: 'Six digits, as the app shows them now.',
    factors: 'Second factor', factorsOn: 'Your password alone does not open the door.', factorsOff: 'Only your password stands between your books and others. Add a second factor.', app: 'App with codes', appText: 'Any app that shows six digits.', appAdd: 'Add an app', appAdded: 'The app is added.', appRemoved: 'The app is removed.', since: 'Since', remove: 'Remove', passkey: 'Passkey', passkeyText: 'Fingerprint, face or a key on this device.', passkeyAdd: 'Add a passkey', passkeyName: 'Passkey', passkeyAdded: 'The passkey is added.', passkeyRemoved: 'The passkey is removed.', passkeyFailed: 'The device made no passkey.',
    codes: 'Recovery codes', codesText: 'Each opens the door once when app and passkey are lost. Keep them where neither is.', codesLeft: '{{count}} of {{total}} left', codesShow: 'Show', codesNew: 'Make new ones', scan: 'Scan this with the app.', qr: 'QR code for the app', typeSecret: 'Or type it in:',
    passwordTitle: 'Password', passwordText: 'What you type to come in.', current: 'Password now', next: 'New password', nextHint: 'At least {{count}} characters.', passwordSave: 'Change the password', passwordChanged: 'The password is changed.', emailTitle: 'E-mail', emailNow: 'You sign in with {{email}}.', emailNew: 'New address', emailHint: 'It holds once you have opened the link that is sent there.', emailSave: 'Change the address', emailSent: 'A link is on its way to {{email}}. Until it is opened, {{old}} holds.',
    sessions: 'Where you are signed in', sessionsText_one: '{{count}} place.', sessionsText_other: '{{count}} places.', someDevice: 'A browser', here: 'here', seen: 'seen', end: 'Sign out', ended: 'Signed out there.', endOthers: 'Sign out everywhere else', othersEnded: 'Signed out everywhere else.',
  },
};

export const zh: Messages<typeof en> = {
  failed: '操作未成功，未作任何更改。可重试。',
  comma: '、',
  units: {
    title: '组织机构', lead_other: '共{{count}}个组织，根组织为{{root}}。', add: '添加组织', addBelow: '添加下级', addTitle: '{{code}} {{name}}的下级', search: '编码或名称', name: '名称', code: '编码', codeHint: '每级三位数字：001.002位于001之下。保存后不变。',
    data: '资料', rootData: '根组织须补全全部资料，才能添加下级。', laterData: '可稍后补充。', legalName: '注册名称', taxNumber: '税号', address: '地址', contact: '联系人', phone: '电话', whole: '完整', incomplete: '待补全', complete: '补全资料', completeFirst: '请先补全根组织的资料。', lacks: '{{code}} {{name}}尚缺：{{what}}。补全后即可添加下级组织。',
    save: '添加该组织', added: '{{name}}已添加。', change: '保存组织', changed: '{{name}}已保存。', remove: '移除', removeAsk: '移除{{name}}？', removeFree: '编码{{code}}可重新使用', removed: '{{name}}已移除。',
  },
  right: { SEE_PRICE: '查看价格', ORDER: '下单', APPROVE: '审批订单', PAY: '付款' },
  company: {
    title: '公司与外观', lead: '员工在后台、客户在商城看到的样子。', who: '公司名称', name: '名称', mall: '商城标题', mallHint: '留空则商城名为{{name}}。', logo: '徽标', logoHint: '方形图片最佳，以24至48像素显示。', removeLogo: '移除徽标', colourQuestion: '品牌颜色', colour: '品牌色', ours: '使用默认颜色', save: '保存外观', light: '浅色', dark: '深色',
    sample: { tab: '订单', other: '退货', row: '珠江灯饰', chosen: '朝阳装饰，已选中', button: '确认', link: '查看全部31张' },
    change: { none: '原样使用：{{to}}。', darkened: '由{{from}}加深为{{to}}，原色在白底上无法辨读。', lightened: '由{{from}}提亮为{{to}}，原色在黑底上无法辨读。', grey: '灰色无法起到标示作用，选中项用文字颜色显示。', red: '红色表示错误：徽标和图表保留原色，选中项用文字颜色显示。' },
  },
  people: {
    title: '用户', lead_other: '{{count}}人可以登录。', subTitle: '子账号', subLead_other: '{{count}}位同事可以登录。', invite: '邀请用户', addSub: '添加子账号', search: '姓名或邮箱', none: '目前只有您。可邀请同事。', name: '姓名', email: '邮箱', roles: '角色', rights: '商城权限', since: '加入', state: '状态', active: '可登录', out: '已停用', customer: '客户',
    inviteHint: '对方会收到设置密码的邮件。', sendInvitation: '发送邀请', invited: '邀请已发至{{email}}。', saveRoles: '保存角色', saveRights: '保存权限', changed: '{{name}}已保存，下次请求起生效。', putOut: '停用', putOutAsk: '停用{{name}}？', putOutSessions: '立即退出登录', putOutTokens: '其访问令牌失效', putOutRecords: '其操作记录保留', putOutDone: '{{name}}已停用。', mayNot: '您可查看角色，不能修改。',
  },
  roles: { title: '角色', lead: '角色是一组权限。一个人的权限是其全部角色之和。', add: '新建角色', name: '名称', nameZh: '中文名称', code: '代码', codeHint: '小写字母和下划线，之后不变。', rights: '权限', rightsHint: '选择权限，或输入模式：sales.*表示全部销售权限。', preset: '预设', presetWhy: '预设角色不可更改，可新建自己的角色。', side: '适用于', standing: { STAFF: '员工', PARTNER: '客户人员', OPERATOR: '平台运营' }, save: '保存角色', saved: '角色{{name}}已保存。' },
  tokens: {
    title: '访问令牌', lead_other: '{{count}}个令牌可访问接口。', make: '新建令牌', none: '还没有令牌。可为访问接口的系统新建。', name: '名称', nameHint: '用途，如“ERP”“仓库扫描枪”。', scopes: '权限范围', scopesHint: '不会超过您自己的权限。', who: '身份', used: '上次使用', ends: '到期', endsHint: '留空则不自动到期。', never: '不到期', good: '有效', expired: '已到期', revoked: '已停用', revoke: '停用', revokeAsk: '停用令牌{{name}}？', revokeNext: '之后的请求将被拒绝', revokeNever: '不能恢复，可另行新建', revokedDone: '令牌{{name}}已停用。', secret: '令牌如下，仅显示这一次。', copy: '复制',
  },
  account: {
    title: '我的账号', lead: '{{name}}，{{email}}。', look: '语言与外观', language: '语言', theme: '主题', density: '行高', keys: '单字母快捷键', lookText: '设置随账号同步到各设备，姓名菜单中也可更改。', themes: { system: '跟随设备', light: '浅色', dark: '深色' }, densities: { compact: '紧凑', comfortable: '宽松' }, keysOn: '开', keysOff: '关', keysHint: 'J、K、P等字母键在输入框外直接生效，按?查看全部。', proof: '请确认是您本人', proofWhy: '更改登录方式前需再次确认。', goOn: '继续', password: '您的密码', code: '验证码', codeHint: '应用当前显示的六位数字。',
    factors: '第二重验证', factorsOn: '仅凭密码无法登录。', factorsOff: '目前仅凭密码即可登录。可添加第二重验证。', app: '验证码应用', appText: '任何显示六位验证码的应用。', appAdd: '添加应用', appAdded: '应用已添加。', appRemoved: '应用已移除。', since: '添加于', remove: '移除', passkey: '通行密钥', passkeyText: '本设备的指纹、面容或密钥。', passkeyAdd: '添加通行密钥', passkeyName: '通行密钥', passkeyAdded: '通行密钥已添加。', passkeyRemoved: '通行密钥已移除。', passkeyFailed: '设备未能创建通行密钥。',
    codes: '恢复码', codesText: '应用和通行密钥都丢失时，每个可登录一次。请分开保存。', codesLeft: '剩余{{count}}个，共{{total}}个', codesShow: '显示', codesNew: '重新生成', scan: '用应用扫描。', qr: '应用二维码', typeSecret: '或手动输入：',
    passwordTitle: '密码', passwordText: '登录时输入的密码。', current: '当前密码', next: '新密码', nextHint: '至少{{count}}个字符。', passwordSave: '更改密码', passwordChanged: '密码已更改。', emailTitle: '邮箱', emailNow: '登录邮箱为{{email}}。', emailNew: '新邮箱', emailHint: '打开发往新邮箱的链接后生效。', emailSave: '更改邮箱', emailSent: '链接已发至{{email}}。打开前仍使用{{old}}。',
    sessions: '已登录的设备', sessionsText_other: '{{count}}处。', someDevice: '浏览器', here: '当前', seen: '最近使用', end: '退出', ended: '已在该处退出。', endOthers: '退出其他全部设备', othersEnded: '已退出其他全部设备。',
  },
};
