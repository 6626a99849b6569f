import { useMemo } from 'react';
import type { Column } from '@/ui/table/types';
import { State } from '@/ui/State';
import { Tag } from '@/ui/Tag';
import { When } from '@/ui/When';
import { useText } from '../shared/useText';
import type { Member } from './documents';

/** Who, in which roles, since when, and whether they may still come in. */
export function usePeopleColumns(named: (code: string) => string, onOpen: (member: Member) => void): Column<Member>[] {
  const t = useText();
  return useMemo(() => {
    const roleWords = (member: Member) => (member.rights.length > 0 ? member.rights.map((right) => t(`right.${right}`)) : member.roles.map(named)).join(', ');
    return [
      { key: 'name', head: t('people.name'), grow: true, width: 180, freeze: 'start', sort: true, value: ({ user }) => user.name || user.email, cell: (member) => <span className="row"><button type="button" className="strong cut" onClick={() => onOpen(member)}>{member.user.name || member.user.email}</button>{member.partnerId && <Tag>{t('people.customer')}</Tag>}</span>, second: ({ user }) => user.email },
      { key: 'email', head: t('people.email'), width: 220, priority: 3, sort: true, value: ({ user }) => user.email, cell: ({ user }) => <span className="t-2">{user.email}</span> },
      { key: 'roles', head: t('people.roles'), width: 220, grow: true, value: roleWords, cell: (member) => roleWords(member) },
      { key: 'since', head: t('people.since'), width: 110, priority: 4, sort: true, value: ({ createdAt }) => createdAt, cell: ({ createdAt }) => <When at={createdAt} as="day" /> },
      { key: 'state', head: t('people.state'), width: 150, value: ({ isActive }) => t(isActive ? 'people.active' : 'people.out'), cell: ({ isActive }) => <State is={isActive ? 'complete' : 'cancelled'}>{t(isActive ? 'people.active' : 'people.out')}</State> },
    ] satisfies Column<Member>[];
  }, [t, named, onOpen]);
}
