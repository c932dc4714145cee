import { BlockList, isIP } from 'node:net';

/** Networks that are nobody's on the web: this machine, its neighbours, and what leads to them. */
const networks: readonly (readonly [network: string, bits: number])[] = [
	...([
		['0.0.0.0', 8],
		['10.0.0.0', 8],
		['100.64.0.0', 10],
		['127.0.0.0', 8],
		['169.254.0.0', 16],
		['172.16.0.0', 12],
		['192.0.0.0', 24],
		['192.0.2.0', 24],
		['192.88.99.0', 24],
		['192.168.0.0', 16],
		['198.18.0.0', 15],
		['198.51.100.0', 24],
		['203.0.113.0', 24],
		['224.0.0.0', 3],
	] as const),
	...([
		['::', 96],
		['::ffff:0:0:0', 96],
		['64:ff9b::', 96],
		['64:ff9b:1::', 48],
		['100::', 64],
		['2001::', 23],
		['2001:db8::', 32],
		['2002::', 16],
		['fc00::', 7],
		['fe80::', 10],
		['fec0::', 10],
		['ff00::', 8],
	] as const),
];

const refused = new BlockList();
for (const [network, bits] of networks) {
	refused.addSubnet(network, bits, isIP(network) === 6 ? 'ipv6' : 'ipv4');
}

/**
 * Whether an IP address belongs to this machine, to a network that only it can reach, or to nobody.
 * What is no address at all counts as one.
 */
export function isPrivateAddress(address: string): boolean {
	const version = isIP(address);
	return version === 0 || refused.check(address, version === 6 ? 'ipv6' : 'ipv4');
}
