/**
 * Says a text once through the page's one live region, `<div id="live" role="status">` of the layout. Two lines take
 * turns, so that the same text said twice is a change both times and is announced both times.
 */
export function announce(text: string): void {
  const region = document.getElementById('live');
  if (!region) return;
  while (region.children.length < 2) region.append(document.createElement('p'));
  const [first, second] = region.children;
  const next = first?.textContent ? second : first;
  for (const line of region.children) line.textContent = line === next ? text : '';
}
