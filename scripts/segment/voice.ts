/**
 * How a line sounds: a reader's comment, or the essay's author at work. Each feature adds its weight
 * to the log-odds; the weights are fitted by `npm run fit -- voice` on labelled pages.
 */
export const voiceFeatures = {
	me: /\b(?:I|I’m|I'm|my|me|ich|mich|mein|je|mon|yo|mi)\b/u,
	you: /\b(?:you|your|you’re|you're|du|dein|Sie|Ihr|vous|votre|tu|usted)\b/iu,
	praise:
		/\b(?:great|thanks?|thank you|thx|love|loved|nice|wow|awesome|congrat\p{L}*|agree|excellent|brilliant|amazing|beautiful|good (?:post|job|work|stuff|point|luck)|well (?:said|done|put)|kudos|cheers|danke|toll|schön|super|klasse|merci|bravo|gracias|gran|excelente|grazie|bella|complimenti|bedankt|mooi|tack|obrigado|parabéns|lol|haha\p{L}*|omg|yeah|yep|yes|hi|hey|hello|hallo|bonjour|hola|ciao|sorry|amen|ditto|exactly)\b/iu,
	post: /\b(?:this|your|great|nice|the|interesting|good|deinen?|dein|ihr|cet|votre|tu|este) (?:blog )?(?:post|article|blog|entry|story|essay|piece|write-?up|artikel|beitrag|billet|artículo|site|comment|question)\b/iu,
	exclaims: /!/u,
	asks: /\?/u,
	emoticon: /[:;=]-?[)(DPpO|/](?:\s|$)|\p{Extended_Pictographic}/u,
	salutes:
		/^@|^(?:hi|hey|hello|dear|hallo|liebe[rs]?|cher|chère|hola|ciao)\s\p{L}|^\p{Lu}\p{L}{1,14}(?:\s\p{Lu}\p{L}{1,14})?\s?(?:,|:|–|—|-|\.\.\.|…|!)\s/u,
	small: /^\p{Ll}/u,
	quotes: /^[>"“„«]/u,
	opinion:
		/\b(?:imho|imo|i think|i guess|i mean|i agree|i disagree|i love|i have to|i must|i just|i was|i would|i'd|i’d|i've|i’ve|i hope|i wonder|finde ich|ich finde|ich denke|je pense|creo que)\b/iu,
	shouts: /\b\p{Lu}{3,}\b(?!.*\b\p{Lu}{3,}\b.*\b\p{Lu}{3,}\b)/u,
	dots: /\.{3,}|…/u,
	address: /https?:\/\//iu,
	figures: /\b\d{2,}(?:[.,]\d+)?\b/u,
	report:
		/\b(?:said|says|according to|announced|reported|however|therefore|sagte|laut|selon|según)\b/iu,
} as const satisfies Readonly<Record<string, RegExp>>;

type Feature = keyof typeof voiceFeatures | 'bias' | 'short' | 'middling' | 'long';

/** Fitted weights; run `npm run fit -- voice` to see where they come from. */
const weights: Readonly<Record<Feature, number>> = {
	bias: -0.49,
	me: 0.45,
	you: 0.6,
	praise: 1.02,
	post: 0.3,
	exclaims: 1.1,
	asks: 0.56,
	emoticon: 1.04,
	salutes: 0.24,
	small: 0.9,
	quotes: -0.26,
	opinion: -0.05,
	shouts: -0.23,
	dots: 0.91,
	address: 0.91,
	figures: -0.91,
	report: -0.57,
	short: 0.1,
	middling: 0.23,
	long: -0.81,
};

/** The features a line has, by name. */
export function featuresOf(text: string): readonly Feature[] {
	const words = text.split(/\s+/u).length;
	const length: Feature = words <= 10 ? 'short' : words <= 40 ? 'middling' : 'long';
	const found = Object.entries(voiceFeatures).filter(([, pattern]) =>
		pattern.test(text.slice(0, 1200)),
	);
	return ['bias', length, ...found.map(([name]) => name as Feature)];
}

/** Log-odds that a reader wrote the line, not the essay's author. */
export function voiceOf(text: string): number {
	return featuresOf(text).reduce((sum, feature) => sum + weights[feature], 0);
}
