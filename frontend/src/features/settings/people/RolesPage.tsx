import { useState } from 'react';
import { useCommand } from '@/graphql/useCommand';
import { Button } from '@/ui/Button';
import { DataTable } from '@/ui/DataTable';
import { Form } from '@/ui/Form';
import { ManyField } from '@/ui/ManyField';
import { done } from '@/ui/notices';
import { PageFrame } from '@/ui/PageFrame';
import { Sheet } from '@/ui/Sheet';
import type { Column } from '@/ui/table/types';
import { useTableState } from '@/ui/table/useTableState';
import { Tag } from '@/ui/Tag';
import { TextField } from '@/ui/TextField';
import { useViewer } from '@/features/identity/shared/viewer';
import { useLanguage } from '@/lib/i18n/useLanguage';
import { useFormErrors } from '../shared/useFormErrors';
import { useText } from '../shared/useText';
import { DefineRoleDocument, type Role } from './documents';
import { rightsInWords, rightWord } from './rights';
import { useRoles } from './useRoles';
import '../settings.css';

type Values = { code: string; name: string; nameZh: string; permissions: string[] };
const keyOf = ({ code }: Role) => code;

/** Which rights belong together; presets stay as they are, own ones may be changed. */
export function RolesPage() {
  const t = useText();
  const table = useTableState();
  const language = useLanguage();
  const { roles, nameOf, again, loading, failed } = useRoles();
  const [open, setOpen] = useState<Role | 'new' | null>(null);
  const columns: Column<Role>[] = [
    { key: 'name', head: t('roles.name'), grow: true, width: 200, freeze: 'start', sort: true, value: nameOf, cell: (role) => <span className="row"><button type="button" className="strong cut" onClick={() => setOpen(role)}>{nameOf(role)}</button>{role.isPreset && <Tag>{t('roles.preset')}</Tag>}</span> },
    { key: 'side', head: t('roles.side'), width: 140, priority: 3, value: ({ standing }) => t(`roles.standing.${standing}`), cell: ({ standing }) => t(`roles.standing.${standing}`) },
    { key: 'rights', head: t('roles.rights'), grow: true, width: 260, priority: 2, value: ({ permissions }) => rightsInWords(permissions, language).join('; '), cell: ({ permissions }) => { const words = rightsInWords(permissions, language); return <span className="t-2 cut" title={words.join('\n')}>{words.join(language === 'zh' ? '；' : '; ')}</span>; } },
  ];
  const finished = () => { setOpen(null); again(); };
  return (
    <PageFrame fill title={t('roles.title')} lead={t('roles.lead')} actions={<Button look="ink" icon="plus" onClick={() => setOpen('new')}>{t('roles.add')}</Button>}>
      <DataTable
        label={t('roles.title')} rows={roles} columns={columns} table={table} rowKey={keyOf} local loading={loading} failed={failed ? { onRetry: again } : null} onOpen={setOpen}
        phone={(role) => <span className="settings-phone"><b>{nameOf(role)}</b><span className="small t-3 two-lines">{rightsInWords(role.permissions, language).join(language === 'zh' ? '；' : '; ')}</span></span>}
      />
      <Sheet open={open !== null} onClose={() => setOpen(null)} title={open === 'new' ? t('roles.add') : open ? nameOf(open) : ''}>
        {open === 'new' && <RoleForm given={null} onDone={finished} />}
        {open !== null && open !== 'new' && (open.isPreset ? <Fixed given={open} /> : <RoleForm key={open.code} given={open} onDone={finished} />)}
      </Sheet>
    </PageFrame>
  );
}

function Fixed({ given: role }: { given: Role }) {
  const t = useText();
  const language = useLanguage();
  return <div className="section stack"><p className="t-2">{t('roles.presetWhy')}</p><ul>{rightsInWords(role.permissions, language).map((each) => <li key={each} className="small">{each}</li>)}</ul></div>;
}

function RoleForm({ given: role, onDone }: { given: Role | null; onDone: () => void }) {
  const t = useText();
  const { permissions } = useViewer();
  const language = useLanguage();
  const define = useCommand(DefineRoleDocument);
  const errorsOf = useFormErrors();
  async function save(values: Values) {
    const outcome = await define.run(values);
    if (outcome.ok) { done(t('roles.saved', { name: values.name })); onDone(); }
    return errorsOf(outcome);
  }
  return (
    <Form<Values> inSheet initial={{ code: role?.code ?? '', name: role?.name ?? '', nameZh: role?.nameZh ?? '', permissions: [...(role?.permissions ?? [])] }} onSave={save} action={t('roles.save')}>
      {!role && <TextField name="code" label={t('roles.code')} hint={t('roles.codeHint')} autoFocus />}
      <TextField name="name" label={t('roles.name')} />
      <TextField name="nameZh" label={t('roles.nameZh')} optional />
      <ManyField name="permissions" label={t('roles.rights')} free hint={t('roles.rightsHint')} options={[...permissions].toSorted().map((each) => ({ value: each, label: rightWord(each, language) }))} />
    </Form>
  );
}
