/**
 * The one script that a file runs by itself besides `early.js`: it unpacks the lesson and the pack, leaves both as JSON where they
 * stood, and runs what is in the pack. The page's policy names the hashes of that script and that style, and lets nothing else
 * in. A browser that cannot unpack reads the file as if scripts were off.
 */
import type { Pack } from '../shell.ts';

const unpacked = async (id: string): Promise<string> => {
  const block = document.getElementById(id)!;
  const bytes = Uint8Array.from(atob(block.textContent), (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return (block.textContent = await new Response(stream).text());
};

Promise.all(['pack', 'lesson'].map(unpacked))
  .then(([pack = '']) => {
    const { style, script } = JSON.parse(pack) as Pack;
    const add = (tag: string, text: string): void => {
      const element = document.createElement(tag);
      element.textContent = text;
      document.head.append(element);
    };
    add('style', style);
    add('script', script);
  })
  .catch(() => delete document.documentElement.dataset.scripts);
