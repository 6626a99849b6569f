import { useState } from 'react';
import { useQuery } from 'urql';
import { useMay } from '@/features/identity/shared/viewer';
import { useCommand } from '@/graphql/useCommand';
import { useLanguage } from '@/lib/i18n/useLanguage';
import { Button } from '@/ui/Button';
import { Confirm } from '@/ui/Confirm';
import { DataTable } from '@/ui/DataTable';
import { done } from '@/ui/notices';
import { PageFrame } from '@/ui/PageFrame';
import { Sheet } from '@/ui/Sheet';
import { State } from '@/ui/State';
import type { Column } from '@/ui/table/types';
import { useTableState } from '@/ui/table/useTableState';
import { useNow } from '@/ui/useNow';
import { When } from '@/ui/When';
import { useText } from '../shared/useText';
import { RevokeTokenDocument, TokensDocument, type Token } from './documents';
import { rightsInWords } from './rights';
import { TokenForm } from './TokenForm';
import '../settings.css';

const keyOf = ({ id }: Token) => id;

/** Keys of machines: made once, shown once, ended at once. */
export function TokensPage() {
  const t = useText();
  const may = useMay();
  const now = useNow();
  const language = useLanguage();
  const table = useTableState();
  const [{ data, error, fetching }, ask] = useQuery({ query: TokensDocument });
  const revoke = useCommand(RevokeTokenDocument);
  const [making, setMaking] = useState(false);
  const [ending, setEnding] = useState<Token | null>(null);
  const again = () => ask({ requestPolicy: 'network-only' });
  const rows = data?.tokens.edges.map(({ node }) => node) ?? [];
  const stateOf = ({ revokedAt, expiresAt }: Token) => (revokedAt ? 'revoked' : expiresAt && new Date(expiresAt) < now ? 'expired' : 'good');
  const good = rows.filter((token) => stateOf(token) === 'good').length;
  const columns: Column<Token>[] = [
    { key: 'name', head: t('tokens.name'), grow: true, width: 180, freeze: 'start', sort: true, value: ({ name }) => name, cell: ({ name, prefix }) => <span><b>{name}</b> <span className="t-3">{prefix}…</span></span> },
    { key: 'scopes', head: t('tokens.scopes'), grow: true, width: 200, priority: 2, value: ({ scopes }) => rightsInWords(scopes, language).join('; '), cell: ({ scopes }) => { const words = rightsInWords(scopes, language); return <span className="t-2 cut" title={words.join('\n')}>{words.join(language === 'zh' ? '；' : '; ')}</span>; } },
    { key: 'who', head: t('tokens.who'), width: 180, priority: 4, value: ({ member }) => member.user.email, cell: ({ member }) => member.user.email },
    { key: 'used', head: t('tokens.used'), width: 120, priority: 3, value: ({ lastUsedAt }) => lastUsedAt, cell: ({ lastUsedAt }) => <When at={lastUsedAt} /> },
    { key: 'ends', head: t('tokens.ends'), width: 110, priority: 3, value: ({ expiresAt }) => expiresAt, cell: ({ expiresAt }) => (expiresAt ? <When at={expiresAt} as="day" /> : <span className="t-3">{t('tokens.never')}</span>) },
    { key: 'state', head: t('people.state'), width: 120, value: (token) => t(`tokens.${stateOf(token)}`), cell: (token) => <State is={stateOf(token) === 'good' ? 'complete' : 'cancelled'}>{t(`tokens.${stateOf(token)}`)}</State> },
    { key: 'end', head: '', width: 100, freeze: 'end', align: 'right', cell: (token) => stateOf(token) === 'good' && may('identity.token.revoke') && <Button size="s" look="quiet" onClick={() => setEnding(token)}>{t('tokens.revoke')}</Button> },
  ];
  return (
    <PageFrame fill title={t('tokens.title')} lead={data && t('tokens.lead', { count: good })} actions={may('identity.token.create') && <Button look="ink" icon="plus" onClick={() => setMaking(true)}>{t('tokens.make')}</Button>}>
      <DataTable
        label={t('tokens.title')} rows={rows} columns={columns} table={table} rowKey={keyOf} local loading={fetching && !data} failed={error && !data ? { onRetry: again } : null} nothing={t('tokens.none')}
        phone={(token) => <span className="settings-phone"><b>{token.name}</b><span className="small t-3">{token.prefix}… {t(`tokens.${stateOf(token)}`)}</span>{stateOf(token) === 'good' && may('identity.token.revoke') && <span><Button size="s" onClick={() => setEnding(token)}>{t('tokens.revoke')}</Button></span>}</span>}
      />
      <Sheet open={making} onClose={() => { setMaking(false); again(); }} title={t('tokens.make')}><TokenForm /></Sheet>
      <Confirm
        bad open={ending !== null} onClose={() => setEnding(null)} title={t('tokens.revokeAsk', { name: ending?.name ?? '' })} consequences={[t('tokens.revokeNext'), t('tokens.revokeNever')]} action={t('tokens.revoke')}
        onConfirm={async () => { if (ending && (await revoke.run({ tokenId: ending.id })).ok) { done(t('tokens.revokedDone', { name: ending.name })); again(); } }}
      />
    </PageFrame>
  );
}
