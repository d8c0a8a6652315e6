/** Address of an attached file; who may open it is decided there. */
export const fileHref = (id: string): string => `/files/${id}`
