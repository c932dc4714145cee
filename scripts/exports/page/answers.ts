/** Classes of the lists and blocks that hold the answers to what stands before them. */
export const answers =
	/^(?:children|replies|comment-replies|indented|nested|thread-children|responses|sub-?comments)$/iu;
