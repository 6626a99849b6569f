import { useEffect, useRef, useState, type RefObject } from 'react';
import type { Read } from './decode';

const EVERY_MS = 160;
/** The same code again counts only after this time: holding still is not counting. */
const AGAIN_MS = 1500;

async function open(video: HTMLVideoElement): Promise<MediaStream> {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment', width: { ideal: 1280 } }, audio: false });
  video.srcObject = stream;
  await video.play();
  return stream;
}

/** Reads codes from the camera while it is on. */
export function useCamera(video: RefObject<HTMLVideoElement | null>, on: boolean, onRead: (read: Read) => void) {
  const [refused, setRefused] = useState(false);
  const latest = useRef(onRead);
  useEffect(() => {
    latest.current = onRead;
  });
  useEffect(() => {
    const element = video.current;
    if (!on || !element) return undefined;
    let stopped = false;
    let stream: MediaStream | undefined;
    const seen = new Map<string, number>();
    const tell = (read: Read) => {
      const now = Date.now();
      if (now - (seen.get(read.text) ?? 0) > AGAIN_MS) latest.current(read);
      seen.set(read.text, now);
    };
    const run = async () => {
      stream = await open(element);
      const { readFrom } = await import('./decoder');
      while (!stopped) {
        (await readFrom(element)).forEach(tell);
        await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
      }
    };
    run().catch(() => setRefused(true));
    return () => {
      stopped = true;
      stream?.getTracks().forEach((track) => track.stop());
    };
  }, [on, video]);
  return refused;
}
