import { correction, generate, type Bitmap2D } from 'lean-qr';
import { toSvgPath, toSvgSource } from 'lean-qr/extras/svg';

/** Quiet modules around a code, as ISO/IEC 18004 asks for. */
export const QUIET = 4;

/** Pixels of one module in the PNG file: a code of 40 modules is then sharp at 40 mm on any printer. */
const MODULE = 16;

/** The QR code of an address, with 15 % of it to spare (level M) for smudges and folds. */
export const qrOf = (address: string): Bitmap2D => generate(address, { minCorrectionLevel: correction.M });

/** Its dark modules as the outline of an SVG path, one unit a module. */
export const qrPath = (code: Bitmap2D): string => toSvgPath(code);

/** The code as an SVG file, eight pixels a module until it is scaled. */
export const qrSvgFile = (code: Bitmap2D): string =>
  toSvgSource(code, { on: '#000', off: '#fff', pad: QUIET, scale: 8, xmlDeclaration: true });

/** The code as a PNG file. Rejects if the browser gives no picture. */
export function qrPngFile(code: Bitmap2D): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = (code.size + 2 * QUIET) * MODULE;
  const context = canvas.getContext('2d');
  if (!context) return Promise.reject(new Error('no picture'));
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#000';
  for (let y = 0; y < code.size; y++)
    for (let x = 0; x < code.size; x++)
      if (code.get(x, y)) context.fillRect((x + QUIET) * MODULE, (y + QUIET) * MODULE, MODULE, MODULE);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'),
  );
}
