/**
 * The JSON at an address; for `#id` it is the text of that block of the page, so that a lesson in one file asks nobody for
 * anything. Rejects if it cannot be had.
 */
export async function pageJson(url: string): Promise<unknown> {
  if (url.startsWith('#')) return JSON.parse(document.getElementById(url.slice(1))?.textContent ?? '');
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.json();
}
