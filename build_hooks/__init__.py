"""The press: prints a folder of Markdown and widgets as a static site. It knows no subject."""
