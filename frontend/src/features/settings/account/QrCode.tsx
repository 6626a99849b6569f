import qrcode from 'qrcode-generator';
import { useMemo } from 'react';

/** A QR code, drawn in the page: what it says is seen by nobody else. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { size, path } = useMemo(() => {
    const code = qrcode(0, 'M');
    code.addData(text);
    code.make();
    const count = code.getModuleCount();
    const places = Array.from({ length: count * count }, (_, at) => [Math.floor(at / count), at % count] as const);
    return { size: count, path: places.filter(([row, column]) => code.isDark(row, column)).map(([row, column]) => `M${column} ${row}h1v1h-1z`).join('') };
  }, [text]);
  return <svg className="settings-qr" role="img" aria-label={label} viewBox={`-2 -2 ${size + 4} ${size + 4}`} shapeRendering="crispEdges"><path d={path} fill="#000" /></svg>;
}
