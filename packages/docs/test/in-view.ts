/** Whether a heading is in the part of the page that is shown. Runs in the page. */
export function isInView(heading: Element): boolean {
  const { top, bottom } = heading.getBoundingClientRect();
  return top >= 0 && bottom <= window.innerHeight;
}
