import { useState } from 'react';
import { Button } from '@/ui/Button';
import { done } from '@/ui/notices';
import { useText } from './useText';

function save(xml: string, name: string) {
  const address = URL.createObjectURL(new Blob([xml], { type: 'application/xml' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${name}.xml`;
  link.click();
  URL.revokeObjectURL(address);
}

/** The document word for word, folded away until asked for. */
export function Xml({ xml, name }: { xml: string; name: string }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(xml);
    done(t('copied'));
  };
  return (
    <section className="section">
      <h2>{t('xml')}</h2>
      <p className="t-3">{t('xmlHint')}</p>
      <div className="row wrap net-xml-tools">
        <Button onClick={() => setOpen(!open)}>{t(open ? 'hide' : 'show')}</Button>
        <Button icon="copy" onClick={() => void copy()}>{t('copy')}</Button>
        <Button icon="download" onClick={() => save(xml, name)}>{t('download')}</Button>
      </div>
      {open && <pre className="net-xml" lang="en">{xml}</pre>}
    </section>
  );
}
