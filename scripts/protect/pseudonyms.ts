import { createHash } from 'node:crypto';

/** Words nobody is called by, so that a made-up name reads as one. */
const firstWords =
	'Absent Ample Apt Austere Balanced Bold Brief Bright Broad Brisk Calm Candid Careful Casual Clear Clever Close Constant Cordial Curious Daily Deft Direct Distant Eager Early Easy Even Exact Fair Fast Final Firm Fleet Fluent Formal Free Fresh Full Gentle Glad Good Grave Great Handy Hasty Honest Humble Idle Inner Keen Kind Large Late Lasting Level Light Likely Little Lively Local Lone Long Loyal Lucid Mellow Mild Modest Narrow Neat New Nimble Noble Odd Old Open Outer Patient Plain Polite Prompt Proper Quick Quiet Rapid Ready Recent Robust Round Ruddy Rural Serene Sharp Short Silent Simple Slow Small Smart Smooth Sober Soft Solid Spare Steady Still Stout Strict Strong Subtle Sudden Sure Swift Tall Tidy Timely Tough Trim True Upper Urban Useful Vivid Warm Wary Whole Wide Wise Witty Worthy'.split(
		' ',
	);
const lastWords =
	'Alder Anchor Anvil Apricot Arbor Badger Bakery Balcony Barley Basket Beacon Beech Bellows Bittern Bobbin Boulder Bramble Bridge Brook Bucket Buzzard Cabin Candle Canoe Canvas Carpet Cart Cedar Chalk Chestnut Chimney Clover Cobble Compass Copper Coral Cormorant Cottage Cricket Cuckoo Curlew Current Damson Dipper Drum Dune Dunnock Easel Eider Elder Ember Falcon Feather Fennel Ferry Fiddle Finch Fir Flint Forge Fountain Foxglove Gannet Gate Glade Goldfinch Gorse Grebe Gull Hammock Harbour Harrier Hedge Heron Hornbeam Island Jackdaw Kestrel Kettle Kiln Kite Ladder Lantern Lapwing Larch Lark Lemon Lichen Linden Lobster Locket Loom Magpie Mallow Maple Marble Meadow Mill Moor Mortar Moss Mulberry Needle Nettle Nutmeg Oak Orchard Osprey Otter Owl Oyster Paddle Pebble Pelican Pepper Petrel Pier Pigeon Pillar Pine Pipit Plover Plum Poplar Quarry Quill Quince Raven Reed Ridge Rook Rudder Sable Saddle Saffron Sandpiper Shutter Siskin Skylark Sorrel Sparrow Spindle Spruce Starling Stork Swallow Swift Tern Thicket Thimble Thistle Thrush Timber Tinder Trellis Tulip Turnip Valley Wagtail Walnut Warbler Water Wheel Whistle Window Yarrow Yew'.split(
		' ',
	);

/** What stands for a person in a digest without naming them: of the salt and of the name's key. */
export function personHash(salt: string, key: string): string {
	return createHash('sha256')
		.update(JSON.stringify([salt, key]))
		.digest('hex')
		.slice(0, 12);
}

/**
 * The made-up names that the person behind `hash` may have, in the order in which they are tried:
 * one that another person has already is passed over. The same hash gives the same names.
 */
export function* pseudonymsOf(hash: string): Generator<string> {
	for (let count = 0; ; count++) {
		const number = createHash('sha256').update(`${hash} ${count}`).digest().readUInt32BE(0);
		const first = firstWords[number % firstWords.length] ?? '';
		const last = lastWords[Math.floor(number / firstWords.length) % lastWords.length] ?? '';
		yield `${first} ${last}`;
	}
}

/** The initials of a name, then the same with a number, for several people who share them. */
export function* initialsOf(name: string): Generator<string> {
	const initials = shorten(name);
	yield initials;
	for (let count = 2; ; count++) yield `${initials} ${count}`;
}

/**
 * A name as its initials: `Ann Lee` is `A. L.`, `annie` is `a.`
 *
 * @example
 * shorten('Jean-Luc O’Neill') // => 'J. L. O. N.'
 */
export function shorten(name: string): string {
	const seen = name.replace(/\p{Cf}+/gu, '').normalize('NFC');
	const letters = seen.match(/(?<![\p{L}\p{M}\p{N}])[\p{L}\p{N}]/gu) ?? [];
	return letters.length === 0 ? '?' : letters.map((letter) => `${letter}.`).join(' ');
}
