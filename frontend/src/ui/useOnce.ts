import { useState } from 'react';

/** True from the first time on: what was open once is left to close at its own pace. */
export function useOnce(now: boolean): boolean {
  const [once, setOnce] = useState(now);
  if (now && !once) setOnce(true);
  return once || now;
}
