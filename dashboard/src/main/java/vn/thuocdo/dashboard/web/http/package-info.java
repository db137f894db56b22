/** What every answer over HTTP needs: parameters, errors, tags, files, headers. */
package vn.thuocdo.dashboard.web.http;
