import { useSyncExternalStore } from 'react';

function listen(changed: () => void) {
  addEventListener('online', changed);
  addEventListener('offline', changed);
  return () => {
    removeEventListener('online', changed);
    removeEventListener('offline', changed);
  };
}

/** Whether the browser has a network at all; whether the server answers is another question. */
export const useOnline = () => useSyncExternalStore(listen, () => navigator.onLine);
