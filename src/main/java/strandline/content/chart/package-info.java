/** Words that make figures from series, and what figures share: time, alternative text, events. */
package strandline.content.chart;
