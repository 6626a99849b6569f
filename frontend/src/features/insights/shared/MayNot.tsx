import { useMay } from '@/features/identity/shared/viewer';
import { Button } from '@/ui/Button';
import { Nothing } from '@/ui/Nothing';
import { PageFrame } from '@/ui/PageFrame';
import { useSharedText } from './useText';

/** A page whose figures the role does not open: said in words, with a way on. */
export function MayNot({ title, what }: { title: string; what: 'orders' | 'stock' | 'statement' }) {
  const t = useSharedText();
  const may = useMay();
  const action = may('identity.role.change') ? <Button size="s" to="/settings/roles">{t('toRoles')}</Button> : <Button size="s" to="/">{t('toToday')}</Button>;
  return <PageFrame title={title}><Nothing action={action}>{t('mayNot', { what: t(`${what}What`) })}</Nothing></PageFrame>;
}
