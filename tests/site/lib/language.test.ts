import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { languageOf } from '../../../src/lib/language.ts';

describe('languageOf', () => {
	test.each([
		['en', 'It was the day of the fair, and we had not been told that the bridge was shut.'],
		['de', 'Es war der Tag vor dem Fest, und wir wussten nicht, dass die Brücke gesperrt ist.'],
		[
			'fr',
			'C’est le jour de la foire, et nous ne savions pas que le pont est fermé pour les autos.',
		],
		['es', 'Era el día de la feria y no sabíamos que el puente está cerrado para los coches.'],
		['nl', 'Het was de dag van de kermis en we wisten niet dat de brug dicht is voor het verkeer.'],
		[
			'sv',
			'Det var dagen för marknaden och vi visste inte att bron är stängd för den som har bil.',
		],
		[
			'pl',
			'To był dzień targu i nie wiedzieliśmy, że most jest zamknięty, ale na to się nie skarżę.',
		],
		['ru', 'Это был день ярмарки, и мы не знали, что мост закрыт, но на лодке мы так и не были.'],
		[
			'ar',
			'كان هذا يوم السوق، ولم نعلم أن الجسر مغلق، لا من المدينة ولا من القرية التي على النهر.',
		],
		['he', 'יום השוק'],
		['el', 'Η γέφυρα'],
		['ja', '橋はしまっていました。'],
		['zh', '昨天是市集的日子，我们不知道桥已经关闭了。'],
		['ko', '다리가 닫혔다'],
	])('tells %s', (language, text) => {
		expect(languageOf(text)).toBe(language);
	});

	test.each([
		['too short', 'Danke, sehr schön!'],
		['a name and a day, as Japanese and Chinese write them', '大野 2012年6月11日'],
		[
			'two languages at once',
			'The bridge is shut, and so it is. Die Brücke ist zu, und das ist so.',
		],
		['no words', '... 12:30 :-)'],
		[
			'one that its neighbours cannot be told from',
			'Det er en god dag på havet i dag og vi er her.',
		],
	])('says nothing of what is %s', (_, text) => {
		expect(languageOf(text)).toBeUndefined();
	});

	test.prop([fc.string({ unit: 'binary' })])('takes any text', (text) => {
		expect(languageOf(text) ?? 'en').toMatch(/^[a-z]{2}$/u);
	});
});
