import { useState } from 'react';
import { Line } from '../form/Line';
import { Ink } from '../Ink';
import { Sheet } from '../Sheet';
import { useText } from '../useText';

/** What the view is called that is kept. */
export function SaveSheet({ open, onClose, onSave }: { open: boolean; onClose: () => void; onSave: (label: string, shared: boolean) => void }) {
  const t = useText();
  const [label, setLabel] = useState('');
  const [shared, setShared] = useState(false);
  const save = () => {
    onSave(label.trim(), shared);
    onClose();
  };
  return (
    <Sheet open={open} onClose={onClose} title={t('saveView')} foot={<Ink disabled={!label.trim()} onClick={save}>{t('saveView')}</Ink>}>
      <div className="section stack">
        <Line autoFocus aria-label={t('viewName')} placeholder={t('viewName')} value={label} onChange={(event) => setLabel(event.target.value)} onKeyDown={({ key }) => { if (key === 'Enter' && label.trim()) save(); }} />
        <label className="ui-tick"><input type="checkbox" checked={shared} onChange={(event) => setShared(event.target.checked)} /><span>{t('shareView')}</span></label>
      </div>
    </Sheet>
  );
}
