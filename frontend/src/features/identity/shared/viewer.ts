import { createContext, useContext } from 'react';

export type Place = {
  readonly organisationId?: string | null | undefined;
  readonly organisationName: string;
  readonly host: string;
  readonly asPartner: boolean;
  readonly roles: readonly string[];
};

/** The person who is signed in, at this address. */
export type Viewer = {
  readonly name: string;
  readonly email: string;
  readonly permissions: ReadonlySet<string>;
  readonly organisationId: string | null;
  /** Set for a customer's people: they are in the seller's mall. */
  readonly partnerId: string | null;
  readonly isMaster: boolean;
  readonly needsSecondFactor: boolean;
  readonly memberships: readonly Place[];
};

export const ViewerContext = createContext<Viewer | null>(null);

/** Who is signed in; below the shell there always is somebody. */
export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext);
  if (!viewer) throw new Error('useViewer() stands outside the shell');
  return viewer;
}

/** Whether the viewer holds a permission: `const may = useMay(); may('sales.order.confirm')`. */
export function useMay(): (permission: string) => boolean {
  const { permissions } = useViewer();
  return (permission) => permissions.has(permission);
}
