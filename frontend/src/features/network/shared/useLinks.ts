import { useMemo } from 'react';
import { useMay } from '@/features/identity/shared/viewer';
import { LinksDocument, ofLinks } from './documents.platform';
import { useAll } from './useAll';

/** With whom we trade, or did. */
export function useLinks() {
  const may = useMay();
  const found = useAll(LinksDocument, {}, ofLinks, 'network', !may('network.link.view'));
  const { rows } = found;
  const byId = useMemo(() => new Map(rows.map((link) => [link.id, link])), [rows]);
  return { ...found, byId };
}
