import type { APIRoute } from 'astro';
import { feedResponse, feedRoutes, type FeedRoute } from '../feed-routes.ts';

export const getStaticPaths = () => feedRoutes('.xml', ['atom', 'rss']);

/** The feeds of the digest, its topics and its discussions as Atom and RSS. */
export const GET: APIRoute<FeedRoute> = ({ props }) => feedResponse(props);
