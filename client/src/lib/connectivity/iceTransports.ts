/** How one reaches a relay. */
export type RelayTransport = 'udp' | 'tcp' | 'tls';

export const RELAY_TRANSPORTS: readonly RelayTransport[] = ['udp', 'tcp', 'tls'];

/**
 * Those of the servers that relay over one transport (RFC 7065: `turns` is TLS, and without a parameter
 * `turn` is UDP).
 */
export function relaysOver(
  transport: RelayTransport,
  servers: readonly RTCIceServer[],
): readonly RTCIceServer[] {
  return servers.flatMap((server) => {
    const urls = urlsOf(server).filter((url) => transportOf(url) === transport);
    return urls.length > 0 ? [{ ...server, urls }] : [];
  });
}

/** Those that answer a question by UDP: STUN servers, and relays, which are such, too. */
export function stunServers(servers: readonly RTCIceServer[]): readonly RTCIceServer[] {
  const urls = servers.flatMap(urlsOf).flatMap((url) => {
    if (url.startsWith('stun:')) return [url];
    return transportOf(url) === 'udp' ? [url.replace(/^turn:/, 'stun:').replace(/\?.*$/, '')] : [];
  });
  return urls.length > 0 ? [{ urls: [...new Set(urls)] }] : [];
}

function transportOf(url: string): RelayTransport | null {
  if (url.startsWith('turns:')) return 'tls';
  if (!url.startsWith('turn:')) return null;
  return url.includes('transport=tcp') ? 'tcp' : 'udp';
}

function urlsOf({ urls }: RTCIceServer): readonly string[] {
  return typeof urls === 'string' ? [urls] : urls;
}
