/** How wide a page is laid out, as coarsely as layouts differ. @param width CSS pixels. */
export const deviceOf = (width: number): 'phone' | 'tablet' | 'desktop' =>
  width < 600 ? 'phone' : width < 1024 ? 'tablet' : 'desktop';
