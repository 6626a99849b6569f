import { useMemo } from 'react';
import { useMay, useViewer } from '@/features/identity/shared/viewer';
import { ChannelDocument, GrantsDocument, ofChannel, ofGrants, type Grant } from './documents.platform';
import { useAll } from './useAll';

/** The companies one knows of, over all tiers. */
export function useChannel() {
  const found = useAll(ChannelDocument, {}, ofChannel, 'network');
  return { ...found, companies: found.rows };
}

export const isLive = ({ revokedAt, validUntil, level }: Pick<Grant, 'revokedAt' | 'validUntil' | 'level'>, now: Date) =>
  !revokedAt && level > 0 && (!validUntil || new Date(validUntil) > now);

/** Grants that are open, apart by direction. */
export function useOpenGrants() {
  const may = useMay();
  const { organisationId } = useViewer();
  const found = useAll(GrantsDocument, { isOpen: true }, ofGrants, 'network', !may('visibility.grant.view'));
  const { rows } = found;
  return useMemo(() => {
    const given = rows.filter(({ owner }) => owner.id.endsWith(organisationId ?? '-'));
    const received = rows.filter(({ viewer }) => viewer.id.endsWith(organisationId ?? '-'));
    return { ...found, given, received };
  }, [found, rows, organisationId]);
}
