import { State } from '@/ui/State';
import type { Column } from '@/ui/table/types';
import type { PartnersText } from '../shared/useText';
import { customerKinds, lookOfPartner, partnerStates } from '../shared/partnerState';
import type { Customer } from './documents';

const dash = <span className="t-4">–</span>;
const plain = (text: string) => (text ? <span className="cut">{text}</span> : dash);

export function customerColumns(t: PartnersText): Column<Customer>[] {
  return [
    { key: 'name', head: t('name'), width: 200, grow: true, freeze: 'start', sort: true, filter: { kind: 'text' }, value: ({ name }) => name, cell: ({ name }) => <span className="strong cut">{name}</span>, second: ({ number }) => number },
    { key: 'number', head: t('number'), width: 104, priority: 5, sort: true, filter: { kind: 'text' }, value: ({ number }) => number, cell: ({ number }) => <span className="t-3">{number}</span> },
    { key: 'kind', head: t('type'), width: 120, sort: true, filter: { kind: 'choice', options: customerKinds.map((value) => ({ value, label: t(`kind.${value}`) })) }, value: ({ kind }) => kind, cell: ({ kind }) => t(`kind.${kind}`) },
    { key: 'grade', head: t('grade'), width: 90, priority: 2, sort: true, filter: { kind: 'text' }, value: ({ grade }) => grade, cell: ({ grade }) => plain(grade) },
    { key: 'area', head: t('area'), width: 130, priority: 3, sort: true, filter: { kind: 'text' }, value: ({ salesArea }) => salesArea, cell: ({ salesArea }) => plain(salesArea) },
    { key: 'contact', head: t('contact'), width: 120, priority: 4, sort: true, value: ({ contactName }) => contactName, cell: ({ contactName }) => plain(contactName) },
    { key: 'phone', head: t('phone'), width: 124, priority: 4, value: ({ phone }) => phone, cell: ({ phone }) => plain(phone) },
    { key: 'link', head: t('link'), width: 90, priority: 3, sort: true, filter: { kind: 'choice', options: [{ value: 'yes', label: t('linked') }, { value: 'no', label: t('notLinked') }] }, value: ({ isLinked }) => (isLinked ? 'yes' : 'no'), cell: ({ isLinked }) => (isLinked ? t('linked') : <span className="t-3">{t('notLinked')}</span>) },
    { key: 'state', head: t('state'), width: 136, sort: true, filter: { kind: 'choice', options: partnerStates.map((value) => ({ value, label: t(`states.${value}`) })) }, value: ({ state }) => state, cell: ({ state }) => <State {...lookOfPartner(state)}>{t(`states.${state}`)}</State> },
    { key: 'quality', head: t('quality'), width: 90, hidden: true, sort: true, value: ({ isQualityCustomer }) => (isQualityCustomer ? t('yes') : ''), cell: ({ isQualityCustomer }) => (isQualityCustomer ? t('yes') : dash) },
    { key: 'scenario', head: t('ordersIn'), width: 96, hidden: true, sort: true, value: ({ orderScenario }) => t(`scenario.${orderScenario}`), cell: ({ orderScenario }) => t(`scenario.${orderScenario}`) },
    { key: 'currency', head: t('currency'), width: 88, hidden: true, sort: true, value: ({ currency }) => currency, cell: ({ currency }) => currency },
    { key: 'email', head: t('email'), width: 180, hidden: true, value: ({ email }) => email, cell: ({ email }) => plain(email) },
  ];
}
