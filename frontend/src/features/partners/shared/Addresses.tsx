import { useMemo, useState } from 'react';
import { useMay } from '@/features/identity/shared/viewer';
import { UserErrorList } from '@/graphql/UserErrorList';
import { useCommand } from '@/graphql/useCommand';
import { Button } from '@/ui/Button';
import { Failed } from '@/ui/Failed';
import { IconButton } from '@/ui/IconButton';
import { Menu } from '@/ui/Menu';
import { done } from '@/ui/notices';
import { Tag } from '@/ui/Tag';
import { useActions } from '@/ui/useActions';
import { AddressSheet } from './AddressSheet';
import { linesOf, wordsOf } from './addressLines';
import { AddAddressDocument, ChangeAddressDocument, RemoveAddressDocument } from './commands';
import type { Address, Partner } from './documents';
import { useText } from './useText';

/** Where they take delivery, and who signs there (PTR-18). */
export function Addresses({ partner, again }: { partner: Partner; again: () => void }) {
  const t = useText();
  const may = useMay();
  const [shown, show] = useState<Address | 'new' | null>(null);
  const mayEdit = may('partners.partner.edit');
  const { rows, refused, failure } = useAddressCommands(partner, again);
  useActions(useMemo(() => (mayEdit ? [{ id: 'partner.address', name: t('addAddress'), run: () => show('new') }] : []), [mayEdit, t]));
  return (
    <section className="section">
      <div className="ptr-head"><h2>{t('addresses')}</h2>{mayEdit && <Button size="s" icon="plus" onClick={() => show('new')}>{t('addAddress')}</Button>}</div>
      <UserErrorList refused={refused} />
      {failure && <Failed reference={failure.reference}>{failure.message || undefined}</Failed>}
      {partner.addresses.length === 0 && <p className={mayEdit ? 't-2' : 't-3'}>{t(mayEdit && partner.isCustomer ? 'noAddress' : 'noAddressRead')}</p>}
      <ul className="ptr-list">
        {partner.addresses.map((address) => (
          <li key={address.id} className="ptr-address">
            <div className="grow">
              <span className="strong">{wordsOf(address)}</span> {address.isDefault && partner.addresses.length > 1 && <Tag>{t('standardTag')}</Tag>}
              {linesOf(address).map((line, at) => <div key={at} className="t-2">{line}</div>)}
            </div>
            {mayEdit && <Button size="s" look="quiet" label={`${t('changeAddress')}: ${wordsOf(address)}`} onClick={() => show(address)}>{t('change')}</Button>}
            {mayEdit && (
              <Menu items={[...(address.isDefault ? [] : [{ key: 'standard', label: t('makeStandard'), onSelect: () => rows.makeStandard(address) }]), { key: 'remove', label: t('remove'), bad: true, onSelect: () => rows.remove(address) }]}>
                <span><IconButton size="s" icon="more" label={`${t('addressMenu')}: ${wordsOf(address)}`} /></span>
              </Menu>
            )}
          </li>
        ))}
      </ul>
      {shown && <AddressSheet partnerId={partner.id} address={shown === 'new' ? null : shown} first={partner.addresses.length === 0} onClose={() => show(null)} onDone={again} />}
    </section>
  );
}

function useAddressCommands({ id: partnerId, name }: Partner, again: () => void) {
  const t = useText();
  const change = useCommand(ChangeAddressDocument);
  const remove = useCommand(RemoveAddressDocument);
  const add = useCommand(AddAddressDocument);
  const makeStandard = async ({ id: addressId }: Address) => {
    if (!(await change.run({ partnerId, addressId, isDefault: true })).ok) return;
    done(t('isStandard', { name }));
    again();
  };
  const restore = async ({ label, recipient, phone, street, city, region, postalCode, country, isDefault }: Address) => {
    if ((await add.run({ partnerId, label, recipient, phone, street, city, region, postalCode, country, isDefault })).ok) again();
  };
  const takeAway = async (address: Address) => {
    if (!(await remove.run({ partnerId, addressId: address.id })).ok) return;
    done(t('removed'), () => void restore(address));
    again();
  };
  return {
    rows: { makeStandard: (address: Address) => void makeStandard(address), remove: (address: Address) => void takeAway(address) },
    refused: [...change.refused, ...remove.refused, ...add.refused], failure: change.failure ?? remove.failure ?? add.failure,
  };
}
