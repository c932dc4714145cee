/**
 * Runs before the first paint: shows the page in the theme the reader chose, and tells the style
 * sheet that scripts run, and whether the address asks something of the page. Small enough to stand in every page; the policy allows it by its hash.
 */
export const themeScript =
	"(function(d){d.classList.add('js');if(location.search)d.classList.add('asked');try{var t=localStorage.getItem('theme');if(t)d.dataset.theme=t}catch(e){}})(document.documentElement)";
