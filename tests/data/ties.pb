META;
key;value
description;One voice each, three equal
num_projects;4
num_votes;7
budget;10
vote_type;approval
max_length;1

PROJECTS;
project_id;cost;votes;score;name
x;4;2;2;First
y;4;2;2;First
z;4;2;2;=2+2
w;4;1;1;Last

VOTES;
voter_id;vote
1;x
2;y
3;z
4;z
5;y
6;x
7;w
