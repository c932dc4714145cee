import type { APIRoute } from 'astro';
import { feedResponse, feedRoutes, type FeedRoute } from '../feed-routes.ts';

export const getStaticPaths = () => feedRoutes('.json', ['json']);

/** The feeds of the digest, its topics and its discussions as JSON Feed. */
export const GET: APIRoute<FeedRoute> = ({ props }) => feedResponse(props);
