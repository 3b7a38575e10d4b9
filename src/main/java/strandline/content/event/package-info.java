/** Words that make tables and figures from dated events. */
package strandline.content.event;
