/** Another house of ours: the same scheme and port as here, another host. */
export const addressOf = (host: string, { protocol, port } = location) => `${protocol}//${host}${port ? `:${port}` : ''}/`;
