import { useViewer } from '@/features/identity/shared/viewer';
import { useText } from '../useText';
import { MeMenu } from './MeMenu';

const initials = (name: string) => name.split(/\s+/).slice(0, 2).map((word) => [...word][0] ?? '').join('').toUpperCase();

/** The person, at the foot of the navigation. */
export function Me() {
  const t = useText();
  const { name, email } = useViewer();
  return (
    <>
      <button type="button" className="me" popoverTarget="me" aria-label={t('yourMenu', { name: `${name} ${email}` })} title={name}>
        <span className="avatar" data-initials={initials(name)} />
        <span className="wide cut">{name}<br /><span className="small t-3">{email}</span></span>
      </button>
      <div id="me" popover="auto" className="pop pop-bottom"><MeMenu /></div>
    </>
  );
}
