"""Statements of trees and maps: tree, results map, gaps, merging and splitting."""
