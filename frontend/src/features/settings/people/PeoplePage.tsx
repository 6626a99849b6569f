import { useCallback, useState } from 'react';
import { useQuery } from 'urql';
import { useMay, useViewer } from '@/features/identity/shared/viewer';
import { Button } from '@/ui/Button';
import { DataTable } from '@/ui/DataTable';
import { PageFrame } from '@/ui/PageFrame';
import { Sheet } from '@/ui/Sheet';
import { useTableState } from '@/ui/table/useTableState';
import { useText } from '../shared/useText';
import { PeopleDocument, type Member, type Role } from './documents';
import { InviteForm } from './InviteForm';
import { MemberForm } from './MemberForm';
import { usePeopleColumns } from './peopleColumns';
import { SubAccountForm } from './SubAccountForm';
import { useRoles } from './useRoles';
import '../settings.css';

const forStaff = { title: 'people.title', lead: 'people.lead', add: 'people.invite', permission: 'identity.member.invite' } as const;
const forCustomer = { title: 'people.subTitle', lead: 'people.subLead', add: 'people.addSub', permission: 'identity.sub_account.manage' } as const;

const keyOf = ({ id }: Member) => id;

/** The people of this company; in a mall, the sub-accounts of a customer. */
export function PeoplePage() {
  const t = useText();
  const may = useMay();
  const { partnerId } = useViewer();
  const asCustomer = partnerId !== null;
  const table = useTableState();
  const [{ data, error, fetching }, ask] = useQuery({ query: PeopleDocument });
  const { roles, named, nameOf } = useRoles();
  const [open, setOpen] = useState<Member | 'new' | null>(null);
  const columns = usePeopleColumns(named, setOpen);
  const rows = data?.members.edges.map(({ node }) => node) ?? [];
  const again = useCallback(() => ask({ requestPolicy: 'network-only' }), [ask]);
  const finished = () => { setOpen(null); again(); };
  const active = rows.filter(({ isActive }) => isActive).length;
  const words = asCustomer ? forCustomer : forStaff;
  const add = t(words.add);

  return (
    <PageFrame
      fill title={t(words.title)} lead={data && t(words.lead, { count: active })}
      actions={may(words.permission) && <Button look="ink" icon="plus" onClick={() => setOpen('new')}>{add}</Button>}
    >
      <DataTable
        label={t('people.title')} rows={rows} columns={columns} table={table} rowKey={keyOf} local search={t('people.search')} loading={fetching && !data} failed={error && !data ? { onRetry: again } : null}
        nothing={t('people.none')} onOpen={setOpen}
        phone={(row) => <span className="settings-phone"><b>{row.user.name || row.user.email}</b><span className="small t-3">{row.user.email}</span><span className="small t-2">{row.roles.map(named).join(', ')}</span></span>}
      />
      <Sheet open={open !== null} onClose={() => setOpen(null)} title={open === 'new' ? add : (open?.user.name ?? '')}>
        {open !== null && <Inside chosen={open} asCustomer={asCustomer} roles={roles} nameOf={nameOf} onDone={finished} />}
      </Sheet>
    </PageFrame>
  );
}

type InsideProps = { chosen: Member | 'new'; asCustomer: boolean; roles: readonly Role[]; nameOf: (role: Role) => string; onDone: () => void };

function Inside({ chosen, asCustomer, roles, nameOf, onDone }: InsideProps) {
  if (asCustomer) return <SubAccountForm member={chosen === 'new' ? null : chosen} onDone={onDone} />;
  if (chosen === 'new') return <InviteForm roles={roles.filter(({ standing }) => standing === 'STAFF')} nameOf={nameOf} onDone={onDone} />;
  return <MemberForm member={chosen} roles={roles} nameOf={nameOf} onDone={onDone} />;
}
