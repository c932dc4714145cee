import { describe, expect, test } from 'vitest';
import { screen } from '../../../scripts/screen/screen.ts';
import { commentRecord, essayRecord } from '../../helpers/records.ts';

const essay = essayRecord({
	key: 'a#0',
	text: 'The tents we took to the island leaked, and the ferry was late again.',
});

function statusOf(author: string, text: string): string | undefined {
	const comment = commentRecord({ key: 'a#1', author, text });
	return screen([essay, comment]).flatMap((record) =>
		record.kind === 'comment' ? record.status : [],
	)[0];
}

describe('what offers something', () => {
	test.each([
		['Ilse', 'Best prices and free shipping on all tents, see http://tents.example now'],
		['canvas tents online', 'We have the best prices for tents, free shipping to you'],
		['tentsforless', 'Welcome to our tent shop, we ship at once and accept paypal'],
		['Bea', 'I earn $78/hr from home, see my profile how you can start'],
		['lin88', 'my aunt makes $78 on the laptop in a few hours, read http://jobs.example'],
		['Web Application Development', 'I camped there as a child and it rained all week.'],
		['best camping stoves', 'Great post, keep up the good work!'],
		['Tent Barn', 'Nice post! We sell family tents, free shipping from our warehouse.'],
		['Field Basics', 'Great blog. Cheap tents for sale http://tents.example'],
		['camp_jobs', 'my cousin makes 74 dollars every hour at home, last month her check was 9,000'],
		['Creditos Ya', 'Necesita dinero para la tienda? Visite nuestra pagina'],
		['палатки', 'Палатки недорого, доставка по всей стране http://tents.example'],
		['假证', '专业办理证件 QQ 00000000'],
		['Bea', 'Nice pics! Tents up to 70% off at www.tents.example'],
		['tents4u', 'Low price and free delivery, best rates at tents4u.example'],
		['online kite degree', 'Your blog is very useful for me. Keep it up.'],
		['Guest', 'casino online bonus without deposit www.jackpot.example'],
		['lekarz', 'Apteka internetowa bez recepty http://leki.example'],
		['dana_bags', 'Sacs de marque, prix discount, voyez http://sacs.example'],
		[
			'Bea',
			'My aunt makes $84 an hour on the laptop. Last month her pay was $17203, go to this site',
		],
		[
			'mary',
			'Are you in need of urgent loan? We give out loan at 3% interest rate to honest people.',
		],
		[
			'Zelte Team',
			'Ein sehr interessanter Beitrag! Bei uns in unserem Shop mit 10% Rabatt für Neukunden.',
		],
	])('%s sells', (author, text) => {
		expect(statusOf(author, text)).toBe('spam');
	});

	test.each([
		['Ilse Brandt', 'I got mine at 20% off, with free shipping, at the end of the season.'],
		['kari in alaska', 'Great post! Keep up the good work.'],
		['my cousin vinny', 'Beautiful shot, thank you for sharing this.'],
		['prairie lawyer', 'All three were reversed in full. There was no time study.'],
		['Jersey Blue', 'We did that in 2006 and it cost 38 cents a piece.'],
		['Ben', 'They had it at the best price: http://shop.example/tent'],
		['dieter k', 'How would this look on my page http://hof.example ? We have many customers.'],
		['the best of us', 'We sell our tents when the children have grown.'],
		['Bait Shop Truther', 'OK. I need to go lie down.'],
		['Rosa', 'Visit us if you come this way, we have a site for ten tents behind the barn.'],
		['Pavel', 'Купить билет на паром летом почти невозможно.'],
		['Otto', 'You can download the timetable today and nobody will tell you it is last year’s.'],
		['wallpaper man', 'Cool theme man, where did you get the picture?'],
		['Lou at the store', 'I have two left. Come by before noon.'],
		['Ines', 'In Spain you get it without a prescription, ask for the green box.'],
		['Uta', 'Ein sehr interessanter Beitrag! In unserem Shop im Dorf gab es nie Rabatt.'],
		['Hal', 'My bank wanted 9 % interest on a loan for the barn, so I did without.'],
	])('%s only talks', (author, text) => {
		expect(statusOf(author, text)).toBe('shown');
	});
});

describe('a pingback', () => {
	test.each([
		['The damp bookshelf » Bridges', '[…] the pier has moved by four millimetres'],
		['Weir watchers', '[…] the pier has moved by four millimetres […]'],
		['Bridges I have loved', 'the pier has moved by four millimetres [...]'],
		['', 'Pingback from Weir watchers'],
	])('is what %s excerpts', (author, text) => {
		expect(statusOf(author, text)).toBe('pingback');
	});

	test.each([
		['Ann Lee', 'I would not have put it that way. […]'],
		['Ann Lee', '[…] and that is where I stopped reading.'],
		['Ann Lee', 'Trackback: what does that word mean?'],
	])('is none where %s says %s', (author, text) => {
		expect(statusOf(author, text)).toBe('shown');
	});
});
